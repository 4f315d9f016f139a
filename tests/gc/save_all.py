# DEBUG_SAVEALL: what would have been freed goes into gc.garbage.
import gc

gc.collect()
print(gc.get_debug(), gc.garbage)  # expect: 0 []
loop = []
loop.append(loop)
number = id(loop)
del loop
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL)  # expect: True
gc.collect()
gc.set_debug(0)
print([id(x) == number for x in gc.garbage], gc.garbage[0] == [gc.garbage[0]] or gc.garbage[0][0] is gc.garbage[0])
# expect: [True] True
gc.garbage.clear()
gc.collect()
print(gc.garbage)  # expect: []
