print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__)
# expect: list[int] dict[str, list[int]] tuple[int, ...] type[int] <class 'list'> (<class 'int'>,)
print(list[int]([1, 2]), int | None, int | str | None, isinstance(3, int | None))
# expect: [1, 2] int | None int | str | None True
