"""Errors that Dateline raises: each says what was wrong, where, and what to do."""


class DatelineError(Exception):
    """The root of all of Dateline's own errors."""


class UnreadableInputError(DatelineError):
    """The input cannot be read as a report: empty, binary, or too large."""


class OntologyError(DatelineError):
    """A data file of the ontology, ours or a user's, does not say what it must."""


class SettingsError(DatelineError):
    """The settings file or a setting's value is wrong."""


class FeedsError(SettingsError):
    """The list of feeds to watch is wrong."""


class GazetteerError(DatelineError):
    """The gazetteer cannot be built, opened or added to."""


class RecordError(DatelineError):
    """The record cannot be opened, read or written; what it held before is unharmed."""


class RecordReadOnlyError(RecordError):
    """The record may be read but not written."""


class RecordFullError(RecordError):
    """There is no room on the disk to write the record."""


class RecordBusyError(RecordError):
    """Another process has been writing the record for too long."""


class RecordVersionError(RecordError):
    """The file was written by a newer Dateline, or by an older one and cannot be upgraded as it was opened."""


class UnknownIdError(RecordError):
    """The record holds nothing of that id, or a decision does not fit what it is about."""


class QueryError(DatelineError):
    """What a record is asked for makes no sense: a filter out of bounds, no words to search for."""


class InputsError(DatelineError):
    """What a batch is to read cannot be read again from its start, or holds the folder that is written to."""


class ExportError(DatelineError):
    """The export cannot be written: another file in its place, no room; what was there is unharmed."""


class MissingExtraError(DatelineError):
    """What was asked for needs a package that comes with an extra of Dateline and is not installed."""


class ModelError(DatelineError):
    """The weights of a model are missing, or are not the ones that this version was made with."""
