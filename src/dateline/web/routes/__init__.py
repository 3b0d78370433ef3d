"""Questions of the pages -> answers: one file a subject."""
