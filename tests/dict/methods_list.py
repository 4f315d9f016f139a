print([n for n in dir(dict) if n[0] != "_"])
# expect: ['clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values']
