import { command } from './command.ts';

// `compute … | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The code is set rather than exited with, so that a slow pipe gets the whole of the output.
process.exitCode = await command(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (sentence) => process.stderr.write(`${sentence}\n`),
});
