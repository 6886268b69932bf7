import { render } from 'solid-js/web';
import { App } from './ui/app/app.tsx';
import './ui/styles/index.css';
import { createLibrary } from './workspace/library.ts';

const root = document.getElementById('root');
if (root) render(() => <App library={createLibrary()} />, root);
