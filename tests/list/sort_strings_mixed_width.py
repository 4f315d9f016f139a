print(sorted(["b", "é", "a", "中", "😀", "B", ""]), sorted("hello"), sorted(["a", "aa", ""], key=len))
# expect: ['', 'B', 'a', 'b', 'é', '中', '😀'] ['e', 'h', 'l', 'l', 'o'] ['', 'a', 'aa']
