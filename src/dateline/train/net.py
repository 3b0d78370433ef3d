"""Numbers of word pieces -> scores: the lower layers of MiniLM, and a layer of answers on them.

`Net` answers at places in the sentence, and computes its last layer at them alone, since nothing else is asked.
`Whole` answers for the whole sentence.
"""

import math
from pathlib import Path
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

HEADS, WIDTH, WIDE, WORDS, PLACES = 12, 384, 1536, 30522, 512
TINY = 1e-12
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "narrow_norm": "output.LayerNorm",
}


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, WIDE), nn.Linear(WIDE, WIDTH)
        self.attended_norm, self.narrow_norm = (nn.LayerNorm(WIDTH, eps=TINY) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, asked: Any, states: Any, mask: Any) -> Any:
        """New states at `asked`, which looks at `states`."""
        query = self._heads(self.query(asked))
        key, value = self._heads(self.key(states)), self._heads(self.value(states))
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        mixed = (weights @ value).transpose(1, 2).reshape(asked.shape)
        seen = self.attended_norm(asked + self.drop(self.attended(mixed)))
        return self.narrow_norm(seen + self.drop(self.narrow(nn.functional.gelu(self.wide(seen)))))

    @staticmethod
    def _heads(states: Any) -> Any:
        return states.view(states.shape[0], states.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)


class Trunk(nn.Module):  # type: ignore[misc, unused-ignore]
    """Vectors of the first `words` pieces of MiniLM's list, and its lower `layers` layers."""

    def __init__(self, layers: int, words: int = WORDS) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(words, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=TINY)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)

    def start(self, ids: Any) -> tuple[Any, Any]:
        """The states below the first layer, and what hides the pieces 0, which are filling."""
        mask = (ids == 0)[:, None, None, :] * -1e4
        return self.norm(self.words(ids) + self.places(torch.cumsum(torch.ones_like(ids), 1) - 1)), mask

    def freeze(self, layers: int) -> None:
        """Leave the vectors of words and the lowest `layers` layers as they are."""
        for part in (self.words, self.places, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def start_from(self, folder: Path) -> None:
        """Take over the weights of a MiniLM."""
        from safetensors.torch import load_file  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

        given = load_file(folder / "model.safetensors")
        found = {
            "words.weight": given["embeddings.word_embeddings.weight"][: self.words.num_embeddings],
            # Every sentence is of the first kind.
            "places.weight": given["embeddings.position_embeddings.weight"]
            + given["embeddings.token_type_embeddings.weight"][0],
        }
        for kind in ("weight", "bias"):
            found[f"norm.{kind}"] = given[f"embeddings.LayerNorm.{kind}"]
            for number in range(len(self.layers)):
                for ours, theirs in NAMES.items():
                    found[f"layers.{number}.{ours}.{kind}"] = given[f"encoder.layer.{number}.{theirs}.{kind}"]
        self.load_state_dict(found, strict=False)


class Net(Trunk):
    """Answers at places of a sentence: whether the word there tells of an act, then the types."""

    def __init__(self, layers: int, types: int) -> None:
        super().__init__(layers)
        self.answers = nn.Linear(2 * WIDTH, 1 + types)

    def forward(self, ids: Any, at: Any) -> Any:
        """Scores at the places `at`, the first of which is the start's mark."""
        states, mask = self.start(ids)
        for layer in self.layers[:-1]:
            states = layer(states, states, mask)
        asked = torch.gather(states, 1, at[:, :, None].expand(at.shape[0], at.shape[1], WIDTH))
        asked = self.layers[-1](asked, states, mask)
        return self.answers(self.drop(torch.cat([asked, asked[:, :1].expand_as(asked)], -1)))


class Whole(Trunk):
    """Answers for a sentence: of each type, whether the sentence tells of an act of it."""

    def __init__(self, layers: int, words: int, types: int) -> None:
        super().__init__(layers, words)
        self.answers = nn.Linear(WIDTH, types)

    def forward(self, ids: Any) -> Any:
        """Scores of the types, from the mean of the sentence's states."""
        states, mask = self.start(ids)
        for layer in self.layers:
            states = layer(states, states, mask)
        inside = (ids != 0)[:, :, None].to(states.dtype)
        return self.answers(self.drop((states * inside).sum(1) / inside.sum(1)))
