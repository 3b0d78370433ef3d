"""The command line: one file a command group, and `show/` for what people see."""
