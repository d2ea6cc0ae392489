/** One line that counts up, on a terminal; nothing elsewhere. */
import type { Progress } from '../src/loading/review.ts';

export function lineProgress(stream: NodeJS.WriteStream): { show: Progress; end: () => void } {
  let shown = false;
  return {
    show: (stage, done, total) => {
      if (!stream.isTTY || (done % 100 !== 0 && done !== total)) return;
      shown = true;
      stream.write(`\r\u001b[K${done} of ${total} ${stage}`);
    },
    end: () => {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
