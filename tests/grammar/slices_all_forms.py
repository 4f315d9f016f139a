class S:
    def __getitem__(self, k): return k
s = S()
print(s[:], s[1:], s[:2], s[::3], s[1:2:3], s[1:2, ::3], s[...,], s[(1, 2)], s[1:2,], s[lambda: 0] is not None, s[x := 5], s[-1:~2])
# expect: slice(None, None, None) slice(1, None, None) slice(None, 2, None) slice(None, None, 3) slice(1, 2, 3) (slice(1, 2, None), slice(None, None, 3)) (Ellipsis,) (1, 2) (slice(1, 2, None),) True 5 slice(-1, -3, None)
