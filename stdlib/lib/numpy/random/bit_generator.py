"""Seeds and sources of random bits: SeedSequence, and the BitGenerators that Generator draws from.

SeedSequence is M. O'Neill's seed_seq_fe: words of entropy are hashed into a pool of four, every word into every other one, and the pool
is hashed into as many words as somebody asks for.
"""

import operator
from threading import Lock

import _numpy
import numpy as np

_WORD = 2**32 - 1
_POOL = 4
_KEY_WORDS = 11  # of the longest state but MT19937's


class ISeedSequence:
    """What can make the words of a state."""


class ISpawnableSeedSequence(ISeedSequence):
    """The same, with children."""


def _entropy_words(x):
    """x, an int or a sequence of them, as words of 32 bits, the lowest first."""
    if isinstance(x, (int, np.integer)):
        x = int(x)
        if x < 0:
            raise ValueError("expected non-negative integer")
        words = [x & _WORD]
        while x := x >> 32:
            words.append(x & _WORD)
        return words
    if isinstance(x, np.ndarray) and x.dtype == np.uint32:
        return x.ravel().tolist()
    if isinstance(x, str):
        if x.startswith("0x"):
            return _entropy_words(int(x, base=16))
        if not x.isdigit():
            raise ValueError("unrecognized seed string")
        return _entropy_words(int(x))
    if isinstance(x, (float, np.inexact)):
        raise TypeError("seed must be integer")
    return [word for part in x for word in _entropy_words(part)]


class _Hash:
    """A hash whose multiplier changes with every word."""

    def __init__(self, start, factor):
        self.key, self.factor = start, factor

    def __call__(self, word):
        word ^= self.key
        self.key = self.key * self.factor & _WORD
        word = word * self.key & _WORD
        return word ^ word >> 16


def _mixed(x, y):
    result = 0xca01f9dd * x - 0x4973f715 * y & _WORD
    return result ^ result >> 16


class SeedSequence(ISpawnableSeedSequence):
    """SeedSequence(entropy=None, *, spawn_key=(), pool_size=4): from a number, numbers, or the system's randomness."""

    __module__ = "numpy.random.bit_generator"

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=_POOL, n_children_spawned=0):
        if pool_size < _POOL:
            raise ValueError(f"The size of the entropy pool should be at least {_POOL}")
        if entropy is None:
            from secrets import randbits
            entropy = randbits(pool_size * 32)
        elif not isinstance(entropy, (int, np.integer, list, tuple, range, np.ndarray)):
            raise TypeError(f"SeedSequence expects int or sequence of ints for entropy not {entropy}")
        self.entropy, self.spawn_key, self.pool_size = entropy, tuple(spawn_key), pool_size
        self.n_children_spawned = n_children_spawned
        self.pool = np.array(self._mix(), dtype=np.uint32)

    def _mix(self):
        words, key = _entropy_words(self.entropy), _entropy_words(self.spawn_key)
        if key and len(words) < self.pool_size:
            words += [0] * (self.pool_size - len(words))
        words += key
        hashed = _Hash(0x43b0d7e5, 0x931e8875)
        pool = [hashed(words[i] if i < len(words) else 0) for i in range(self.pool_size)]
        for source in range(len(pool)):
            for target in range(len(pool)):
                if source != target:
                    pool[target] = _mixed(pool[target], hashed(pool[source]))
        for word in words[self.pool_size:]:
            for target in range(len(pool)):
                pool[target] = _mixed(pool[target], hashed(word))
        return pool

    def __repr__(self):
        lines = [f"{type(self).__name__}(", f"    entropy={self.entropy!r},"]
        if self.spawn_key:
            lines.append(f"    spawn_key={self.spawn_key!r},")
        if self.pool_size != _POOL:
            lines.append(f"    pool_size={self.pool_size!r},")
        if self.n_children_spawned != 0:
            lines.append(f"    n_children_spawned={self.n_children_spawned!r},")
        return "\n".join(lines) + "\n)"

    @property
    def state(self):
        """The arguments that make an equal one, where they are not the defaults."""
        state = {"entropy": self.entropy, "spawn_key": self.spawn_key, "pool_size": self.pool_size,
                 "n_children_spawned": self.n_children_spawned}
        return {name: value for name, value in state.items() if value is not None and value != 0}

    def generate_state(self, n_words, dtype=np.uint32):
        """n_words words for a generator to begin with."""
        dtype = np.dtype(dtype)
        if dtype not in (np.uint32, np.uint64):
            raise ValueError("only support uint32 or uint64")
        count = n_words * (dtype.itemsize // 4)
        hashed, pool = _Hash(0x8b51f9dd, 0x58f38ded), self.pool.tolist()
        words = np.array([hashed(pool[i % len(pool)]) for i in range(count)], dtype=np.uint32)
        return words.view(dtype)

    def spawn(self, n_children):
        """n_children others, each with a stream of its own."""
        first = self.n_children_spawned
        children = [type(self)(self.entropy, spawn_key=self.spawn_key + (i,), pool_size=self.pool_size)
                    for i in range(first, first + n_children)]
        self.n_children_spawned += n_children
        return children


class BitGenerator(_numpy._BitGenerator):
    """BitGenerator(seed=None): a source of random bits; its kinds follow."""

    __module__ = "numpy.random.bit_generator"

    def __new__(cls, seed=None):
        return _numpy._BitGenerator.__new__(cls)

    def __init__(self, seed=None):
        if type(self) is BitGenerator:
            raise NotImplementedError("BitGenerator is a base class and cannot be instantized")
        self.lock = Lock()
        self._seed_seq = seed if isinstance(seed, ISeedSequence) else SeedSequence(seed)
        self._start()

    def random_raw(self, size=None, output=True):
        """Words as they come."""
        if size is None:
            word = self._raw(1).item()
            return word if output else None
        shape = tuple(size) if hasattr(size, "__len__") else (operator.index(size),)
        count = 1
        for n in shape:
            count *= n
        words = self._raw(count)
        return words.reshape(shape) if output else None

    def __getstate__(self):
        return self.state

    def __setstate__(self, state):
        self.state = state

    def __reduce__(self):
        from . import _pickle
        return getattr(_pickle, "__bit_generator_ctor"), (type(self).__name__,), self.state

    def _checked(self, value):
        if not isinstance(value, dict):
            raise TypeError("state must be a dict")
        name = type(self).__name__
        if value.get("bit_generator", "") != name:
            raise ValueError(f"state must be for a {name} RNG")
        return value


class _KeyGenerator(BitGenerator):
    """Those whose state is some words of 64 bits, and half a word that waits."""

    _words_wanted = _words_kept = 4

    def _start(self):
        words = self._seed_seq.generate_state(self._words_wanted, np.uint64).tolist()
        self._seed_key(self._kind, np.array(words + [0] * (4 - len(words)), dtype=np.uint64))

    @property
    def state(self):
        """A dict; setting it goes back to it."""
        words, has_half, half = self._key()
        return {"bit_generator": type(self).__name__, "state": self._state_of(words[:self._words_kept]), "has_uint32": has_half, "uinteger": half}

    @state.setter
    def state(self, value):
        value = self._checked(value)
        words = np.zeros(_KEY_WORDS, dtype=np.uint64)
        words[:self._words_kept] = np.array(self._words_of(value["state"]), dtype=np.uint64)
        self._set_key(self._kind, words, value["has_uint32"], value["uinteger"])


class PCG64(_KeyGenerator):
    """PCG64(seed=None): O'Neill's permuted congruential generator of 128 bits, what default_rng uses."""

    __module__ = "numpy.random._pcg64"
    _kind = 1
    _factor = 0x2360ed051fc65da44385df649fccf645
    _golden = 0x9e3779b97f4a7c15f39cc0605cedc835

    def _state_of(self, words):
        a, b, c, d = words.tolist()
        return {"state": a | b << 64, "inc": c | d << 64}

    def _words_of(self, state):
        return [number >> shift & 2**64 - 1 for number in (state["state"], state["inc"]) for shift in (0, 64)]

    def advance(self, delta):
        """Move on as if delta words had been drawn."""
        delta, factor, plus = operator.index(delta) % 2**128, 1, 0
        state = self.state
        step_factor, step_plus = self._factor, state["state"]["inc"]
        while delta:
            if delta & 1:
                factor, plus = factor * step_factor % 2**128, (plus * step_factor + step_plus) % 2**128
            step_plus = (step_factor + 1) * step_plus % 2**128
            step_factor = step_factor * step_factor % 2**128
            delta >>= 1
        state["state"]["state"] = (factor * state["state"]["state"] + plus) % 2**128
        state["has_uint32"] = state["uinteger"] = 0
        self.state = state
        return self

    def jumped(self, jumps=1):
        """A new one, far away on the same way."""
        other = type(self)(self._seed_seq)
        other.state = self.state
        return other.advance(self._golden * int(jumps))


class PCG64DXSM(PCG64):
    """PCG64DXSM(seed=None): PCG64 with a cheaper multiplier and a better scrambling."""

    __module__ = "numpy.random._pcg64"
    _kind = 2
    _factor = 0xda942042e4dd58b5


class SFC64(_KeyGenerator):
    """SFC64(seed=None): the small fast chaotic generator."""

    __module__ = "numpy.random._sfc64"
    _kind = 3
    _words_wanted = 3

    def _state_of(self, words):
        return {"state": words}

    def _words_of(self, state):
        return state["state"]


def _words_of_number(value, name, count):
    """A number, or the array of its words, as count words of 64 bits."""
    if isinstance(value, (int, np.integer)):
        value = int(value)
        if not 0 <= value < 1 << 64 * count:
            raise ValueError(f"{name} must be positive and less than 2**{64 * count}.")
        return np.array([value >> 64 * i & 2**64 - 1 for i in range(count)], dtype=np.uint64)
    words = np.asarray(value)
    if words.shape != (count,):
        raise ValueError(f"{name} must have {count} elements when using array form")
    return words.astype(np.uint64)


class Philox(_KeyGenerator):
    """Philox(seed=None, counter=None, key=None): a counter that is scrambled, so that any place of its way can be begun at."""

    __module__ = "numpy.random._philox"
    _kind = 4
    _words_wanted = 2
    _words_kept = 11

    def __new__(cls, seed=None, counter=None, key=None):
        return super().__new__(cls)

    def __init__(self, seed=None, counter=None, key=None):
        if seed is not None and key is not None:
            raise ValueError("seed and key cannot be both used")
        super().__init__(seed)
        if key is not None or counter is not None:
            state = self.state
            if key is not None:
                state["state"]["key"] = _words_of_number(key, "key", 2)
            if counter is not None:
                state["state"]["counter"] = _words_of_number(counter, "counter", 4)
            self.state = state

    def _state_of(self, words):
        return {"counter": words[:4], "key": words[4:6]}

    @property
    def state(self):
        """A dict; setting it goes back to it."""
        words, has_half, half = self._key()
        return {"bit_generator": type(self).__name__, "state": self._state_of(words), "buffer": words[6:10], "buffer_pos": int(words[10]),
                "has_uint32": has_half, "uinteger": half}

    @state.setter
    def state(self, value):
        value = self._checked(value)
        state = value["state"]
        words = np.concatenate([np.asarray(part, dtype=np.uint64) for part in (state["counter"], state["key"], value["buffer"])]
                               + [np.array([value["buffer_pos"]], dtype=np.uint64)])
        self._set_key(self._kind, words, value["has_uint32"], value["uinteger"])

    def advance(self, delta):
        """Move on as if delta groups of four words had been drawn."""
        state = self.state
        counter = sum(word << 64 * i for i, word in enumerate(state["state"]["counter"].tolist()))
        state["state"]["counter"] = _words_of_number((counter + operator.index(delta)) % 2**256, "counter", 4)
        state.update(buffer=np.zeros(4, dtype=np.uint64), buffer_pos=4, has_uint32=0, uinteger=0)
        self.state = state
        return self

    def jumped(self, jumps=1):
        """A new one, 2**128 groups of words away for every jump."""
        other = type(self)(self._seed_seq)
        other.state = self.state
        return other.advance(int(jumps) * 2**128)


class MT19937(BitGenerator):
    """MT19937(seed=None): the Mersenne Twister."""

    __module__ = "numpy.random._mt19937"

    def _start(self):
        key = self._seed_seq.generate_state(624, np.uint32)
        key[0] = 0x80000000
        self._set_words(key, 623, 0, 0.0)

    def _legacy_seeding(self, seed):
        from .mtrand import RandomState
        self._set_words(*RandomState(seed)._words())

    @property
    def state(self):
        """A dict; setting it goes back to it."""
        words, position, _, _ = self._words()
        return {"bit_generator": "MT19937", "state": {"key": words, "pos": position}}

    @state.setter
    def state(self, value):
        if isinstance(value, tuple):
            if value[0] != "MT19937" or len(value) not in (3, 5):
                raise ValueError("state is not a legacy MT19937 state")
            value = {"bit_generator": "MT19937", "state": {"key": value[1], "pos": value[2]}}
        state = self._checked(value)["state"]
        self._set_words(state["key"], state["pos"], 0, 0.0)
