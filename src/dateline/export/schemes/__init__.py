"""Events -> rows of the field's coding schemes, by the schemes' own rules. One package a scheme, with its SCHEME."""
