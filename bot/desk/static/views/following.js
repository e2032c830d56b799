// A list that grows at its end, kept where it is read or moved to what is new.

const NEAR = 120; // pixels from the end at which it counts as being read

export class Following {
  constructor(scroll) {
    this.scroll = scroll;
    this.placed = 0;
  }

  /** Whether nobody has moved away from the end, or from the beginning of the long message that was shown last. */
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
