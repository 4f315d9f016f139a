# Which keys name an item, and how the others are refused, when reading and when writing.
flat = memoryview(bytearray(b'abcdef'))
grid = flat.cast('B', [2, 3])
one = memoryview(bytearray(b'z')).cast('B', [])
def store(view, key): view[key] = 65
s = slice(0, 1)
for view in flat, grid, one:
    for key in (s,), (s, s), (), (0,), (0, 1), (0, s), (0, 1, 2), 0, 'a', ..., (...,):
        if view is one and key is ...: continue
        answers = []
        for use in lambda: view[key], lambda: store(view, key):
            try: answers.append(use())
            except (TypeError, NotImplementedError) as error: answers.append(f'{type(error).__name__}: {error}')
        print(view.ndim, key, *answers, sep=' | ')
        # expect: 1 | (slice(0, 1, None),) | NotImplementedError: multi-dimensional slicing is not implemented | NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
        # expect: 1 | (slice(0, 1, None), slice(0, 1, None)) | NotImplementedError: multi-dimensional slicing is not implemented | NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
        # expect: 1 | () | NotImplementedError: sub-views are not implemented | NotImplementedError: sub-views are not implemented
        # expect: 1 | (0,) | 97 | None
        # expect: 1 | (0, 1) | TypeError: cannot index 1-dimension view with 2-element tuple | TypeError: cannot index 1-dimension view with 2-element tuple
        # expect: 1 | (0, slice(0, 1, None)) | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 1 | (0, 1, 2) | TypeError: cannot index 1-dimension view with 3-element tuple | TypeError: cannot index 1-dimension view with 3-element tuple
        # expect: 1 | 0 | 65 | None
        # expect: 1 | a | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 1 | Ellipsis | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 1 | (Ellipsis,) | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 2 | (slice(0, 1, None),) | NotImplementedError: multi-dimensional slicing is not implemented | NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
        # expect: 2 | (slice(0, 1, None), slice(0, 1, None)) | NotImplementedError: multi-dimensional slicing is not implemented | NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
        # expect: 2 | () | NotImplementedError: sub-views are not implemented | NotImplementedError: sub-views are not implemented
        # expect: 2 | (0,) | NotImplementedError: sub-views are not implemented | NotImplementedError: sub-views are not implemented
        # expect: 2 | (0, 1) | 98 | None
        # expect: 2 | (0, slice(0, 1, None)) | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 2 | (0, 1, 2) | TypeError: cannot index 2-dimension view with 3-element tuple | TypeError: cannot index 2-dimension view with 3-element tuple
        # expect: 2 | 0 | NotImplementedError: multi-dimensional sub-views are not implemented | NotImplementedError: sub-views are not implemented
        # expect: 2 | a | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 2 | Ellipsis | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 2 | (Ellipsis,) | TypeError: memoryview: invalid slice key | TypeError: memoryview: invalid slice key
        # expect: 0 | (slice(0, 1, None),) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | (slice(0, 1, None), slice(0, 1, None)) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | () | 122 | None
        # expect: 0 | (0,) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | (0, 1) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | (0, slice(0, 1, None)) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | (0, 1, 2) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | 0 | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | a | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
        # expect: 0 | (Ellipsis,) | TypeError: invalid indexing of 0-dim memory | TypeError: invalid indexing of 0-dim memory
print(bytes(flat))  # expect: b'AAcdef'
