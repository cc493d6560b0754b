package dev.livegate.content;

import dev.livegate.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new post, or what changes in an old one: absent means as it was. */
record PostRequest(
        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Write a title.")
        @Size(max = 160, message = "Use at most 160 characters.")
        String title,

        @Nullable @Size(max = 20_000, message = "Use at most 20,000 characters.")
        String body) {

    record NewPost(
            @NotNull(message = "Write a title.")
            @Pattern(regexp = OneLine.FORM, message = "Write a title of one line.")
            @Size(max = 160, message = "Use at most 160 characters.")
            String title,

            @NotBlank(message = "Write something.") @Size(max = 20_000, message = "Use at most 20,000 characters.")
            String body) {}
}
