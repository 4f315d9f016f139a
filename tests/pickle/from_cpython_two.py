import pickle
# what Python 2 wrote: strings are bytes there
print(pickle.loads(b"(lp0\nS'text'\np1\naI5\naL10L\naF1.5\na."), pickle.loads(b"\x80\x02U\x03abcq\x00."), pickle.loads(b"\x80\x02U\x03abcq\x00.", encoding="bytes"))
# expect: ['text', 5, 10, 1.5] abc b'abc'
print(pickle.loads(b"c__builtin__\nlist\np0\n."), pickle.loads(b"\x80\x02cexceptions\nValueError\nq\x00."))
# expect: <class 'list'> <class 'ValueError'>
