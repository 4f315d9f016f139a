# oracle: no (CPython crashes)
# What a memo kept goes when a Pickler or Unpickler is made anew or its memo is set: its __del__ may use them.
import io
import pickle


class Kept:
    def __init__(self, act):
        self.act = act

    def __del__(self):
        try:
            self.act()
            print("done")
        except Exception as error:
            print(type(error).__name__)


def memo_of(act, make):
    kept = Kept(act)
    memo = {i: make(i, None) for i in range(100)}
    memo[3] = make(3, kept)
    return memo


def show(maker, **acts):
    for name, act in acts.items():
        for change in again, forget:
            use.append(maker(io.BytesIO()))
            use[-1].memo = memo_of(act, pair if maker is pickle.Pickler else value)
            print(name, change.__name__, end=": ")
            change(use.pop)


def pair(i, kept):
    return i, kept or object()


def value(i, kept):
    return kept or i


def again(pop):
    use[-1].__init__(io.BytesIO())
    pop()


def forget(pop):
    use[-1].memo = {}
    pop()


use = []
show(
    pickle.Pickler,
    copy=lambda: use[-1].memo.copy(),
    dump=lambda: use[-1].dump([1, [2]]),
    clear=lambda: use[-1].clear_memo(),
    init=lambda: use[-1].__init__(io.BytesIO()),
)
# expect: copy again: PicklingError
# expect: copy forget: done
# expect: dump again: PicklingError
# expect: dump forget: done
# expect: clear again: PicklingError
# expect: clear forget: done
# expect: init again: RuntimeError
# expect: init forget: done
show(
    pickle.Unpickler,
    copy=lambda: use[-1].memo.copy(),
    load=lambda: use[-1].load(),
    memo=lambda: setattr(use[-1], "memo", {}),
    init=lambda: use[-1].__init__(io.BytesIO()),
)
# expect: copy again: done
# expect: copy forget: done
# expect: load again: RuntimeError
# expect: load forget: EOFError
# expect: memo again: done
# expect: memo forget: done
# expect: init again: RuntimeError
# expect: init forget: done
