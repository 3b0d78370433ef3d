"""Errors that Dateline raises: each says what was wrong, where, and what to do."""


class DatelineError(Exception):
    """The root of all of Dateline's own errors."""


class UnreadableInputError(DatelineError):
    """The input cannot be read as a report: empty, binary, or too large."""


class OntologyError(DatelineError):
    """A data file of the ontology, ours or a user's, does not say what it must."""


class SettingsError(DatelineError):
    """The settings file or a setting's value is wrong."""


class GazetteerError(DatelineError):
    """The gazetteer cannot be built, opened or added to."""
