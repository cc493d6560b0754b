/** A report as people read it: JSON, Markdown, and one page of HTML that prints well. Routes: /api/deploy/reports. */
@NullMarked
package dev.livegate.report.paper;

import org.jspecify.annotations.NullMarked;
