"""Making, walking and dropping binary trees."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        return 1 + self.left.count() + self.right.count() if self.left else 1


def make(depth):
    return Node(make(depth - 1), make(depth - 1)) if depth else Node(None, None)


def make_tuples(depth):
    return (make_tuples(depth - 1), make_tuples(depth - 1)) if depth else (None, None)


def count_tuples(tree):
    left, right = tree
    return 1 + count_tuples(left) + count_tuples(right) if left else 1


deepest = 16
kept = make(deepest)
for depth in range(4, deepest + 1, 3):
    rounds = 1 << (deepest - depth + 1)
    print(depth, rounds, sum(make(depth).count() for _ in range(rounds)))
    print(depth, rounds, sum(count_tuples(make_tuples(depth)) for _ in range(rounds)))
print(kept.count())
