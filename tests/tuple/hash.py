print(hash(()) == hash(()), hash((1, 2)) == hash((1, 2)), hash((1, 2)), hash((1, 2, 3)), hash(()), hash((1.0, 2)) == hash((1, 2)), {(1, 2): "x"}[(1, 2)])
# expect: True True -3550055125485641917 529344067295497451 5740354900026072187 True x
hash(([],))
# expect-error: TypeError: unhashable type: 'list'
