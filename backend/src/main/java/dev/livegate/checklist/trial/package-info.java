/**
 * A test user of the tenant tries the app: signs in, makes something and removes it, and is kept out of what is not theirs.
 * Only along the paths that the tenant names. Routes: /api/checklist/trials. Table: checklist_trial.
 */
@NullMarked
package dev.livegate.checklist.trial;

import org.jspecify.annotations.NullMarked;
