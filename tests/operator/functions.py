import operator as op
print(op.add(1, 2), op.sub(1, 2), op.mul(2, 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(1), op.not_(0), op.and_(6, 3), op.lt(1, 2), op.eq(1, 1), op.is_(None, None), op.contains([1], 1), op.concat("a", "b"), op.index(True), op.truth([]), op.countOf([1, 1], 1), op.indexOf("abc", "c"))
# expect: 3 -1 6 0.5 3 1 8 -1 True 2 True True True True ab 1 False 2 2
d = {"a": 1}
op.setitem(d, "b", 2); op.delitem(d, "a")
print(d, op.getitem(d, "b"), op.iadd([1], [2]), op.length_hint([1, 2]), op.inv(5), op.xor(1, 3))
# expect: {'b': 2} 2 [1, 2] 2 -6 2
