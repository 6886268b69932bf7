import type { StorageFailure } from './api.ts';
import { BlockedError } from './connection.ts';

const MESSAGES: Readonly<Record<StorageFailure['reason'], string>> = {
  quota:
    'L’espace de stockage de ce navigateur est plein : la dernière modification n’y est pas. Enregistrez l’étude dans un fichier, puis libérez de la place.',
  unavailable:
    'Ce navigateur ne garde rien ici (navigation privée, ou données de sites bloquées). Enregistrez l’étude dans un fichier avant de fermer.',
  blocked:
    'Un autre onglet d’Établi, d’une version plus ancienne, retient les données. Fermez-le ou rechargez-le, puis réessayez.',
  newer:
    'Établi a été mis à jour dans un autre onglet. Enregistrez l’étude dans un fichier si elle a changé, puis rechargez la page.',
  failed:
    'Le navigateur n’a pas pu lire ou écrire ses données. Réessayez ; si cela continue, enregistrez l’étude dans un fichier.',
};

/** What went wrong in the database, for the user. */
export function storageFailure(error: unknown): StorageFailure {
  const reason = reasonOf(error);
  return { ok: false, reason, message: MESSAGES[reason] };
}

function reasonOf(error: unknown): StorageFailure['reason'] {
  if (error instanceof BlockedError) return 'blocked';
  // No IndexedDB at all: `indexedDB` is not defined.
  if (error instanceof ReferenceError) return 'unavailable';
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
      return 'quota';
    case 'SecurityError':
    case 'InvalidAccessError':
      return 'unavailable';
    case 'VersionError':
      return 'newer';
    default:
      return 'failed';
  }
}
