/** Mails about what a person chose to hear of, and not while it is quiet where they are, unless it is urgent. */
@NullMarked
package dev.livegate.notification.letter;

import org.jspecify.annotations.NullMarked;
