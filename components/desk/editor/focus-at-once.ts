import { commands, Extension } from '@tiptap/core';

/**
 * Tiptap gives the focus with the next picture that the browser draws; what is typed before that
 * would go to where the focus was. Here it is given with the command. The priority is below that of
 * Tiptap's own commands: the last of a name counts.
 */
export const focusAtOnce = Extension.create({
  name: 'focusAtOnce',
  priority: 1,
  addCommands: () => ({
    focus: (position, options) => (props) => {
      if (props.dispatch && position !== false) props.view.focus();
      return commands.focus(position, options)(props);
    },
  }),
});
