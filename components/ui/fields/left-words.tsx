import { Button } from '../button.tsx';
import { FieldError } from './field.tsx';

interface LeftWordsProps {
  id: string;
  sentence: string;
  /** `Add “NAME”`, where the person may. */
  add?: string;
  onAdd: () => void;
  onClear: () => void;
}

/**
 * Words that were typed in a tag field and stand for nothing: kept, said, and one press from being
 * something.
 */
export function LeftWords({ id, sentence, add, onAdd, onClear }: LeftWordsProps) {
  return (
    <div className="left-words" aria-live="polite">
      <FieldError id={id}>{sentence}</FieldError>
      <span className="buttons">
        {add && (
          <Button small onClick={onAdd}>
            {add}
          </Button>
        )}
        <Button small kind="plain" onClick={onClear}>
          Clear
        </Button>
      </span>
    </div>
  );
}
