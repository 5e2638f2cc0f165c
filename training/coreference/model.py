"""The two networks of the linker: does a candidate refer, and which earlier phrase does it take up?

The second scores every pair and a new start, and learns to put its weight on any right antecedent (Lee et al. 2017, arXiv:1707.07045,
without their search for spans). `sayso.trained.linker` does the same sums without torch.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

HIDDEN, OWN = 64, 48
DROP, DROP_INPUT = 0.3, 0.2


class Tagger(nn.Module):
    """Vector and row of a candidate -> log odds that it refers."""

    def __init__(self, vector: int, row: int) -> None:
        super().__init__()
        self.p, self.h, self.o = nn.Linear(vector, HIDDEN), nn.Linear(HIDDEN + row, HIDDEN), nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(DROP)

    def forward(self, vectors: Tensor, rows: Tensor) -> Tensor:
        own = self.drop(F.relu(self.p(F.dropout(vectors, DROP_INPUT, self.training))))
        return self.o(self.drop(F.relu(self.h(torch.cat([own, rows], 1)))))[:, 0]


class Ranker(nn.Module):
    """Phrases and pairs of them -> the score of each pair, and of a new start of each phrase."""

    def __init__(self, vector: int, row: int, features: int) -> None:
        super().__init__()
        self.p = nn.Linear(vector, OWN)
        self.ui, self.uj = nn.Linear(OWN + row, HIDDEN), nn.Linear(OWN + row, HIDDEN, bias=False)
        self.f = nn.Linear(features + OWN, HIDDEN, bias=False)
        self.o, self.o2 = nn.Linear(HIDDEN, HIDDEN // 2), nn.Linear(HIDDEN // 2, 1)
        self.n1, self.n2 = nn.Linear(OWN + row, HIDDEN), nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(DROP)

    def forward(self, vectors: Tensor, rows: Tensor, features: Tensor, i: Tensor, j: Tensor) -> tuple[Tensor, Tensor]:
        own = torch.tanh(self.p(F.dropout(vectors, DROP_INPUT, self.training)))
        both = torch.cat([self.drop(own), rows], 1)
        hidden = self.ui(both)[i] + self.uj(both)[j] + self.f(torch.cat([features, self.drop(own[i] * own[j])], 1))
        pair = self.o2(F.relu(self.o(self.drop(F.relu(hidden)))))[:, 0]
        return pair, self.n2(self.drop(F.relu(self.n1(both))))[:, 0]


def loss_of(pair: Tensor, new: Tensor, i: Tensor, right: Tensor) -> Tensor:
    """Minus the log share of the right antecedents, or of a new start where there is none; mean over the phrases."""
    taken = torch.zeros(len(new), dtype=torch.bool)
    taken[i[right]] = True
    none = torch.full_like(pair, -1e9)
    good = log_sum(torch.where(right, pair, none), torch.where(taken, torch.full_like(new, -1e9), new), i)
    return (log_sum(pair, new, i) - good).mean()


def log_sum(pair: Tensor, new: Tensor, i: Tensor) -> Tensor:
    """The log of the summed exponentials of each phrase's scores."""
    most = torch.maximum(torch.full_like(new, -1e9).scatter_reduce(0, i, pair, "amax"), new).detach()
    return torch.log(torch.zeros_like(new).index_add(0, i, torch.exp(pair - most[i])) + torch.exp(new - most)) + most
