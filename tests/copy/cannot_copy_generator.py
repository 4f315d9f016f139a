import copy
try:
    copy.copy(x for x in [])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot pickle 'generator' object
try:
    copy.deepcopy([(x for x in [])])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot pickle 'generator' object
