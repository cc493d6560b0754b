/**
 * How the launch dialog is told while two tellings are tried: by a digest of the product's id, so that it stays, is
 * halved and cannot be chosen by whoever asks. Table: launch_dialogs; flag: launch_dialog_trial (SELL-76).
 */
@NullMarked
package dev.livegate.launch.dialog;

import org.jspecify.annotations.NullMarked;
