"""The encoder (MiniLM, 6 layers) with a word-shape embedding, and one small head for each task.

The base weights are loaded by name from the safetensors file; nothing else is needed of its library. `export=True`
writes attention as one operator of onnxruntime, which its quantiser turns into one int8 operator.
"""

import math
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTH, HEADS, LAYERS = 384, 12, 6
SHARED = 1
"""The lowest layers, which what hears claims has in common with the reader (training/claims)."""
TAGGERS = ("upos", "xpos", "feats", "lemma", "ner", "mention", "sense", "end")
MIXES = ("tags", "names", "tree", "meaning")
"""Of words; the sentence vector has a mix of its own."""
MIX_OF = {
    "upos": "tags",
    "xpos": "tags",
    "feats": "tags",
    "lemma": "tags",
    "ner": "names",
    "mention": "names",
    "sense": "meaning",
    "end": "tags",
}


def thin(x: Tensor, drop: float) -> Tensor:
    """Dropout with one mask for all words of a row (Gal and Ghahramani 2016): as good here, and far fewer draws."""
    if not drop:
        return x
    shape = (x.shape[0], 1, x.shape[2]) if x.dim() == 3 else (1, x.shape[-1])
    return x * ((torch.rand(shape, dtype=x.dtype, device=x.device) >= drop) / (1 - drop)).to(x.dtype)


class FusedAttention(torch.autograd.Function):
    """Self-attention over one row without padding: in the graph a single operator (com.microsoft::Attention)."""

    @staticmethod
    def forward(_: Any, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        """`weight`: [W, 3W], query, key and value side by side."""
        q, k, v = (split_heads(part) for part in (x @ weight + bias).chunk(3, -1))
        mixed = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS), dim=-1) @ v
        return mixed.transpose(1, 2).reshape(x.shape)

    @staticmethod
    def symbolic(g: Any, x: Any, weight: Any, bias: Any) -> Any:
        found = g.op("com.microsoft::Attention", x, weight, bias, num_heads_i=HEADS)
        found.setType(x.type())
        return found


def split_heads(x: Tensor) -> Tensor:
    return x.view(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)


class Layer(nn.Module):
    """One transformer layer, after-norm as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: Tensor, mask: Tensor, drop: float, export: bool) -> Tensor:
        if export:
            parts = self.query, self.key, self.value
            mixed = FusedAttention.apply(x, torch.cat([p.weight.T for p in parts], 1), torch.cat([p.bias for p in parts]))
        else:
            q, k, v = (split_heads(part(x)) for part in (self.query, self.key, self.value))
            shares = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, dim=-1)
            mixed = (shares.to(v.dtype) @ v).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + thin(self.out(mixed), drop))
        wide = self.narrow(F.gelu(self.wide(x)))
        return self.norm2(x + thin(wide, drop))


class Encoder(nn.Module):
    """MiniLM with an additive shape embedding that starts at zero (so that it begins as the base)."""

    def __init__(self, vocabulary: int, shapes: int) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position, self.kind = nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.shape = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, keep: Tensor, drop: float = 0.0, export: bool = False) -> list[Tensor]:
        """States after the embedding and after each layer; `keep` is 1 at real subwords."""
        place = torch.arange(pieces.shape[1], device=pieces.device)[None]
        x = self.word(pieces) + self.position(place) + self.kind(torch.zeros_like(pieces)) + self.shape(shapes)
        x = thin(self.norm(x), drop)
        mask = ((1.0 - keep.to(x.dtype)) * -10000.0)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            x = layer(x, mask, drop, export)
            states.append(x)
        return states

    def load_base(self, weights: dict[str, Tensor]) -> None:
        """Copy the published weights of the base (names as in its safetensors file)."""

        def put(module: nn.Module, name: str) -> None:
            module.weight.data.copy_(weights[f"{name}.weight"])
            if getattr(module, "bias", None) is not None:
                module.bias.data.copy_(weights[f"{name}.bias"])

        put(self.word, "embeddings.word_embeddings")
        put(self.position, "embeddings.position_embeddings")
        put(self.kind, "embeddings.token_type_embeddings")
        put(self.norm, "embeddings.LayerNorm")
        for n, layer in enumerate(self.layers):
            at = f"encoder.layer.{n}"
            for part in ("query", "key", "value"):
                put(getattr(layer, part), f"{at}.attention.self.{part}")
            put(layer.out, f"{at}.attention.output.dense")
            put(layer.norm1, f"{at}.attention.output.LayerNorm")
            put(layer.wide, f"{at}.intermediate.dense")
            put(layer.narrow, f"{at}.output.dense")
            put(layer.norm2, f"{at}.output.LayerNorm")


class Biaffine(nn.Module):
    """Scores of all pairs of words (Dozat and Manning 2017, arXiv:1611.01734)."""

    def __init__(self, size: int, classes: int) -> None:
        super().__init__()
        self.left, self.right = nn.Linear(WIDTH, size), nn.Linear(WIDTH, size)
        self.weight = nn.Parameter(torch.zeros(classes, size + 1, size + 1))
        nn.init.xavier_uniform_(self.weight.data[:, :size, :size])

    def parts(self, left: Tensor, right: Tensor, drop: float) -> tuple[Tensor, Tensor]:
        a = thin(F.gelu(self.left(left)), drop)
        b = thin(F.gelu(self.right(right)), drop)
        one = torch.ones_like(a[..., :1]), torch.ones_like(b[..., :1])
        return torch.cat([a, one[0]], -1), torch.cat([b, one[1]], -1)

    def forward(self, left: Tensor, right: Tensor, drop: float = 0.0) -> Tensor:
        """[B,N,W], [B,M,W] -> [B,N,M,classes]"""
        a, b = self.parts(left, right, drop)
        classes, size = self.weight.shape[0], self.weight.shape[1]
        turned = (a @ self.weight.permute(1, 0, 2).reshape(size, classes * size)).view(a.shape[0], a.shape[1] * classes, size)
        scores = turned @ b.transpose(1, 2)
        return scores.view(a.shape[0], a.shape[1], classes, b.shape[1]).transpose(2, 3)

    def at(self, left: Tensor, right: Tensor, drop: float = 0.0) -> Tensor:
        """Matched rows [K,W], [K,W] -> [K,classes]: only the pairs that are asked for."""
        a, b = self.parts(left, right, drop)
        classes, size = self.weight.shape[0], self.weight.shape[1]
        turned = a @ self.weight.permute(1, 0, 2).reshape(size, classes * size)
        return (turned.view(-1, classes, size) @ b[..., None])[..., 0]


class Reader(nn.Module):
    """Encoder, a learned mix of layers for each group of tasks, and the heads."""

    def __init__(self, vocabulary: int, shapes: int, sizes: dict[str, int]) -> None:
        """`sizes`: number of classes for each tagger, and for "deprel" and "role"."""
        super().__init__()
        self.encoder = Encoder(vocabulary, shapes)
        self.mix = nn.ParameterDict({name: nn.Parameter(torch.zeros(LAYERS + 1)) for name in (*MIXES, "vector")})
        for mix in self.mix.values():
            mix.data[-1] = 1.0
        self.mix["vector"].data[-1] = 5.0
        self.taggers = nn.ModuleDict({name: nn.Linear(WIDTH, sizes[name]) for name in TAGGERS})
        self.fact = nn.Linear(WIDTH, 1)
        self.turn = nn.Linear(WIDTH, WIDTH, bias=False)
        nn.init.eye_(self.turn.weight)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arc, self.rel = Biaffine(255, 1), Biaffine(95, sizes["deprel"])
        self.role = Biaffine(95, sizes["role"])

    def words(self, states: list[Tensor], first: Tensor) -> dict[str, Tensor]:
        """For each mix the states of the first subword of each word, [B,N,W]."""
        index = first[..., None].expand(-1, -1, WIDTH)
        picked = torch.stack([state.gather(1, index) for state in states])
        shares = torch.stack([torch.softmax(self.mix[name], 0) for name in MIXES]).to(picked.dtype)
        mixed = (shares @ picked.view(len(states), -1)).view(len(MIXES), *picked.shape[1:])
        return dict(zip(MIXES, mixed, strict=True))

    def heads_of(self, words: dict[str, Tensor]) -> Tensor:
        """Possible heads: the root vector, then each word."""
        tree = words["tree"]
        return torch.cat([self.root.expand(tree.shape[0], 1, WIDTH).to(tree.dtype), tree], 1)

    def mean(self, states: list[Tensor], keep: Tensor) -> Tensor:
        """The means of the layers over real subwords, mixed."""
        means = torch.stack([mean_of(state, keep) for state in states])
        shares = torch.softmax(self.mix["vector"], 0).to(means.dtype)
        return (shares @ means.view(len(states), -1)).view(means.shape[1:])

    def vector(self, states: list[Tensor], keep: Tensor) -> Tensor:
        """The sentence vector: the mean, turned towards the base's, length one."""
        return F.normalize(self.turn(self.mean(states, keep)), dim=-1)


def mean_of(state: Tensor, keep: Tensor) -> Tensor:
    """The mean over real subwords, [B,P,W] -> [B,W]."""
    weight = keep.to(state.dtype)[..., None]
    return (state * weight).sum(1) / weight.sum(1)
