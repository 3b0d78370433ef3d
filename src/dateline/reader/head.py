"""The top of a scraped text -> its title, section label, outlet, standfirst and captions.

Only lines before the report's second paragraph are looked at; bylines, times and credits are known by their own
shape and are left to `sift`.
"""

import re

from dateline.reader import captions, clock, labels, masthead, metaline
from dateline.reader.draft import Block, Draft, ends_sentence, is_paragraph, key, words
from dateline.reader.opening import opening

_INITIALS = re.compile(r"^[A-Z]{2,4}(?:\s*/\s*[A-Z]{2,4})*$")
NAMES = re.compile(
    r"^(?:[A-Z][\w'’.-]++ ){1,3}[A-Z][\w'’.-]++(?:(?:,| and| in| &) (?:[A-Z][\w'’.-]++ ?){1,3})?$"
    r"|^(?:[A-Z][\w'’.-]++ ?){1,3}(?:\s?[|/•·]\s?(?:[A-Z][\w'’.-]++ ?){1,3}){1,2}$"
)
_LONGEST_TITLE = 35  # words
_HEAD = 40  # lines
_LONG_CAPTION = 30  # words
OUTLET = "outlet's name"
_GLUED_LABEL = 30  # characters


def find_title(draft: Draft) -> None:
    """Set `draft.title` from the first lines, and drop the section label and outlet above it."""
    if _glued_to_a_repeated_line(draft):
        return
    while candidates := [at for at in _head(draft) if _may_be_title(draft.blocks, at)]:
        at = candidates[0]
        block = draft.blocks[at]
        below = draft.blocks[candidates[1]] if len(candidates) > 1 else None
        if labels.is_section(block.text) or masthead.is_slug(block.text) or masthead.is_label_above(block, below):
            _remove(draft, at, labels.SECTION)
        elif masthead.names_outlet(block.text, below):
            draft.outlet = draft.outlet or masthead.outlet_name(block.text) or block.text
            _remove(draft, at, OUTLET)
        else:
            _take(draft, at)
            return
        if len(draft.dropped) > _HEAD:
            return


def _head(draft: Draft) -> list[int]:
    """Places of the lines before the first paragraph, bylines, times and credits left out."""
    found: list[int] = []
    for at, block in enumerate(draft.blocks[:_HEAD]):
        if labels.is_section(block.text):
            found.append(at)
            continue
        if labels.label(block.text):
            continue
        if is_paragraph(block.text) and not _repeated_below(draft.blocks, at):
            if not found and _title_with_a_stop(draft.blocks, at):
                found.append(at)
                continue
            break
        found.append(at)
    return found


def _may_be_title(blocks: list[Block], at: int) -> bool:
    text = blocks[at].text
    found = opening(text) and not masthead.is_series(text)
    if found or blocks[at].kind == "list" or captions.says_caption(text):
        return False
    return len(words(text)) <= _LONGEST_TITLE and at + 1 < len(blocks)


def _title_with_a_stop(blocks: list[Block], at: int) -> bool:
    """A first line that ends as a sentence is the title where the page says so: said again, or a byline follows."""
    text = blocks[at].text
    if len(words(text)) > 20 or opening(text) or at + 1 >= len(blocks):
        return False
    following = labels.label(blocks[at + 1].text)
    question = text.rstrip("\"'”’").endswith(("?", "!"))
    dated = any(stamp.day for stamp in clock.stamps(blocks[at + 1].text[:200])[0])
    return question or (following is not None and (following.why == labels.BYLINE or dated))


def _repeated_below(blocks: list[Block], at: int) -> bool:
    mine = key(blocks[at].text)
    return len(words(mine)) <= _LONGEST_TITLE and any(key(block.text) == mine for block in blocks[at + 1 : at + 8])


def _glued_to_a_repeated_line(draft: Draft) -> bool:
    """ "NewsBattle escalates" above "Battle escalates": the first is the second with a label glued on."""
    for at, block in enumerate(draft.blocks[:6]):
        mine = block.text
        for lower in range(at + 1, min(at + 8, len(draft.blocks))):
            title = draft.blocks[lower].text
            extra = len(mine) - len(title)
            if (
                len(words(title)) >= 3
                and 0 < extra <= _GLUED_LABEL
                and mine.endswith(title)
                and not mine[extra - 1].isspace()
            ):
                _remove(draft, at, "section label glued to the title")
                for above in range(at):
                    draft.drop(labels.SECTION, draft.blocks[above].text)
                del draft.blocks[:at]
                _take(draft, draft.blocks.index(block_at(draft, title)))
                return True
    return False


def block_at(draft: Draft, text: str) -> Block:
    """The first block that says just `text`."""
    return next(block for block in draft.blocks if block.text == text)


def _take(draft: Draft, at: int) -> None:
    """Make the block at `at` the title, cut free of a section's name before it and the outlet's after it."""
    text = draft.blocks[at].text
    del draft.blocks[at]
    if at < len(draft.blocks) and _goes_on(text, draft.blocks[at]):
        text = f"{text} {draft.blocks.pop(at).text}"
    for cut in (masthead.unglued, masthead.without_badge):
        text, label = cut(text)
        draft.drop(labels.SECTION, label)
    text, outlet = masthead.without_outlet(text, draft.outlet)
    if outlet:
        draft.outlet = draft.outlet or outlet
        draft.drop(OUTLET, outlet)
    draft.title = text


def _goes_on(text: str, below: Block) -> bool:
    """Whether a headline runs on in the line below it: that line starts small, right under it."""
    fits = len(words(text)) + len(words(below.text)) <= _LONGEST_TITLE
    return fits and not below.after_gap and below.text[:1].islower() and not ends_sentence(below.text)


def _remove(draft: Draft, at: int, why: str) -> None:
    draft.drop(why, draft.blocks[at].text)
    del draft.blocks[at]


def mark_head(draft: Draft) -> None:
    """Give the lines between the title and the first paragraph their kinds: captions, standfirst."""
    if draft.source == "text":
        _drop_names(draft)
        _drop_dated_names(draft)
    blocks = draft.blocks
    for at, block in enumerate(blocks[:_HEAD]):
        if at and captions.is_bare_label(blocks[at - 1].text):
            blocks[at] = block.as_("caption")
            continue
        if block.kind is not None or labels.label(block.text):
            continue
        if is_paragraph(block.text) and not captions.says_caption(block.text):
            break
        if clock.is_time_line(block.text) or opening(block.text):
            continue
        if is_caption(blocks, at):
            continue
        before_meta = any(
            (found := labels.label(other.text)) and found.why in (labels.BYLINE, labels.TIME)
            for other in blocks[at + 1 : at + 3]
        )
        if len(words(block.text)) >= 5 and (before_meta or at == 0):
            blocks[at] = block.as_("lead")
            break


def _drop_names(draft: Draft) -> None:
    """Drop names and initials that stand beside a byline, credit or time above the first paragraph."""
    head = list(enumerate(draft.blocks[:_HEAD]))
    head = head[: next((at for at, block in head if is_paragraph(block.text)), len(head))]
    found = [labels.label(block.text) for _, block in head]
    gone: list[int] = []
    for at, block in reversed(head):  # a name above a place and a time is reached from below
        beside = {near.why for near in [*found[max(0, at - 1) : at], *found[at + 1 : at + 2]] if near}
        if found[at] or block.kind or ends_sentence(block.text):
            continue
        if _INITIALS.match(block.text) and beside & {labels.CREDIT, labels.TIME, labels.BYLINE}:
            draft.drop(labels.INITIALS, block.text)
            gone.append(at)
        elif name := masthead.outlet_name(block.text.split(",")[0]):
            draft.drop(OUTLET, block.text)
            draft.outlet = draft.outlet or name
            gone.append(at)
            found[at] = labels.Label(labels.BYLINE)
        elif NAMES.match(block.text) and beside & {labels.TIME, labels.BYLINE} and not block.text.isupper():
            draft.drop(labels.BYLINE, block.text)
            has_one = any(label and label.why == labels.BYLINE and near not in gone for near, label in enumerate(found))
            draft.byline = block.text if not has_one else draft.byline
            gone.append(at)
            found[at] = labels.Label(labels.BYLINE)
    draft.blocks = [block for at, block in enumerate(draft.blocks) if at not in gone]


def _drop_dated_names(draft: Draft) -> None:
    first = next((at for at, block in enumerate(draft.blocks) if is_paragraph(block.text)), len(draft.blocks))
    for block in draft.blocks[: min(first, _HEAD)]:
        is_free = block.kind is None and not opening(block.text) and not labels.label(block.text)
        if is_free and metaline.is_dated_name(block.text):
            draft.drop(labels.TIME, block.text)
            draft.blocks.remove(block)


def is_caption(blocks: list[Block], at: int) -> bool:
    """Whether the block at `at` is a caption: it says so, carries a credit, stands above one, or is said twice."""
    text = blocks[at].text
    if captions.says_caption(text) or captions.inline_credit(text) is not None or captions.is_double(text):
        return True
    if at + 1 >= len(blocks):
        return False
    following = blocks[at + 1].text
    if key(following) == key(text):
        return len(words(text)) >= 3
    found = labels.label(following)
    if found is None or found.why != labels.CREDIT or not 3 <= len(words(text)) <= 50:
        return False
    # A long paragraph above an agency's name in brackets is the report's last, unless the line speaks of a picture.
    return not (
        is_paragraph(text) and len(words(text)) > _LONG_CAPTION and following[:1] in "([" and ":" not in following
    )
