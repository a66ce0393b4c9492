import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Progress } from '../../releases';
import type { CodeSetsHost, Importing } from './code-sets-host';

/** Where an import stands. `failed` is a fault of Scrubline's own; the sets are as they were. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly step: 'failed' };

/**
 * Runs one import at a time. The files are kept until the next, so that an answer (the AMA notice, the year of a file)
 * goes on with those it concerns.
 */
export function useImport(host: CodeSetsHost): {
  state: ImportState;
  start: (files: readonly File[]) => void;
  /** Go on with everything that waits for the AMA notice. */
  accept: () => void;
  /** Say what release a file is. */
  answer: (file: string, label: string) => void;
  cancel: () => void;
  dismiss: () => void;
} {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const running = useRef<Importing | null>(null);
  const given = useRef<{ files: readonly File[]; accepted: boolean; answers: Record<string, string> }>({
    files: [],
    accepted: false,
    answers: {},
  });

  const run = () => {
    const { files, accepted, answers } = given.current;
    setState({ step: 'running', progress: null });
    const importing = host.start(files, {
      accepted,
      answers,
      onProgress: (progress) => setState({ step: 'running', progress }),
    });
    running.current = importing;
    importing.done.then(
      (outcomes) => setState({ step: 'done', outcomes }),
      () => setState({ step: 'failed' }),
    );
  };

  useEffect(() => () => running.current?.cancel(), []);

  return {
    state,
    start(files) {
      given.current = { files, accepted: false, answers: {} };
      run();
    },
    accept() {
      given.current = { ...given.current, accepted: true };
      run();
    },
    answer(file, label) {
      given.current = { ...given.current, answers: { ...given.current.answers, [file]: label } };
      run();
    },
    cancel: () => running.current?.cancel(),
    dismiss: () => setState({ step: 'idle' }),
  };
}
