// A list that grows at its end: stays where it is being read, or scrolls to what is new.

const NEAR = 120; // pixels from the end at which it counts as being read

export class Following {
  constructor(scroll) {
    this.scroll = scroll;
    this.placed = 0;
  }

  /** Whether the reader is still at the end, or at the beginning of the long message that was shown last. */
  get on() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR || Math.abs(scrollTop - this.placed) < 2;
  }

  /** Show a message from its beginning: at the end of the list if all from there on fits, else at the top. */
  show(message) {
    const { scroll } = this;
    const { scrollHeight, clientHeight } = scroll;
    const top = message ? message.getBoundingClientRect().top - scroll.getBoundingClientRect().top : 0;
    if (!message) scroll.scrollTop = 0;
    else if (scrollHeight - scroll.scrollTop - top <= clientHeight) scroll.scrollTop = scrollHeight;
    else if (!message.nextElementSibling || top < 0 || top > clientHeight) scroll.scrollTop += top;
    this.placed = scroll.scrollTop;
  }
}
