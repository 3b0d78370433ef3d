"""Numbers of word pieces -> scores: layers of MiniLM, and a layer of answers on them."""

import math
from pathlib import Path
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

HEADS, WIDTH, WIDE, PLACES = 12, 384, 1536, 512
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
    """One layer of BERT, `wide` units in its middle."""

    def __init__(self, wide: int) -> None:
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, wide), nn.Linear(wide, WIDTH)
        self.attended_norm, self.narrow_norm = (nn.LayerNorm(WIDTH, eps=TINY) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Any, mask: Any) -> Any:
        """New states."""
        query = self._heads(self.query(states))
        key, value = self._heads(self.key(states)), self._heads(self.value(states))
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        mixed = (weights @ value).transpose(1, 2).reshape(states.shape)
        seen = self.attended_norm(states + self.drop(self.attended(mixed)))
        return self.narrow_norm(seen + self.drop(self.narrow(nn.functional.gelu(self.wide(seen)))))

    @staticmethod
    def _heads(states: Any) -> Any:
        return states.view(states.shape[0], states.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)


class Trunk(nn.Module):  # type: ignore[misc, unused-ignore]
    """Vectors of the first `words` pieces of MiniLM's list, and its lower `layers` layers."""

    def __init__(self, layers: int, words: int, wide: int) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(words, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=TINY)
        self.layers = nn.ModuleList(Layer(wide) for _ in range(layers))
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


class Whole(Trunk):
    """Of each type, whether a sentence tells of an act of it; and what each of its pieces says to that."""

    def __init__(self, layers: int, words: int, types: int, wide: int = WIDE) -> None:
        super().__init__(layers, words, wide)
        self.answers = nn.Linear(WIDTH, types)

    def forward(self, ids: Any) -> Any:
        """Scores of the types at each piece. Their mean is the sentence's: answers are linear, so the mean of the
        answers is the answer to the mean."""
        return self.answers(self._states(ids))

    def told(self, ids: Any) -> Any:
        """Scores of the types for the sentence."""
        inside = (ids != 0)[:, :, None]
        states = self._states(ids) * inside
        return self.answers(self.drop(states.sum(1) / inside.sum(1)))

    def _states(self, ids: Any) -> Any:
        states, mask = self.start(ids)
        for layer in self.layers:
            states = layer(states, mask)
        return states
