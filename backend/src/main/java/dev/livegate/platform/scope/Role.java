package dev.livegate.platform.scope;

/** What somebody may do; the names are those of {@code @RolesAllowed} and of the wire. */
public enum Role {
    owner,
    admin,
    member,
    operator,
    signup;

    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String MEMBER = "member";
    public static final String OPERATOR = "operator";
    public static final String SIGNUP = "signup";

    /** Any person with a session, with or without a tenant; API tokens are no persons. */
    public static final String PERSON = "person";

    /** A person whose tenant is suspended may still leave. */
    public static final String SUSPENDED = "suspended";

    /** May take an app live: owners, admins and API tokens of that scope. */
    public static final String DEPLOY = "deploy";

    /** May report facts: owners, admins and API tokens of that scope. */
    public static final String FACTS = "facts";
}
