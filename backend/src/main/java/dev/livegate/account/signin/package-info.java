/** How a person comes in and goes out: the mailed link that works once, the session, its refreshing and its end. */
@NullMarked
package dev.livegate.account.signin;

import org.jspecify.annotations.NullMarked;
