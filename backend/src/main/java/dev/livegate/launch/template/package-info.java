/**
 * Settings of launches under a name, to be used again: /api/v1/templates, table launch_templates. A launch or a
 * batch names one, and what it says itself counts more.
 */
@NullMarked
package dev.livegate.launch.template;

import org.jspecify.annotations.NullMarked;
