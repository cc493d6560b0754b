package dev.livegate.house;

/** Everybody who may knock; all but three belong to tenant A. */
enum Identity {
    owner,
    admin,
    member,
    token,
    signup,
    /** The owner of tenant B. */
    stranger,
    suspended,
    operator,
    anonymous;

    boolean isOutsider() {
        return this == stranger || this == suspended || this == anonymous;
    }
}
