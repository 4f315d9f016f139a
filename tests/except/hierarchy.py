for a, b in [(IndexError, LookupError), (KeyError, LookupError), (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError),
             (FileNotFoundError, OSError), (UnicodeDecodeError, ValueError), (RecursionError, RuntimeError),
             (NotImplementedError, RuntimeError), (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError),
             (TabError, IndentationError), (IndentationError, SyntaxError), (BrokenPipeError, ConnectionError),
             (KeyboardInterrupt, Exception), (SystemExit, Exception), (GeneratorExit, Exception), (StopIteration, Exception),
             (BlockingIOError, OSError), (TimeoutError, OSError), (ExceptionGroup, Exception), (Warning, Exception)]:
    print(a.__name__, b.__name__, issubclass(a, b))  # expect: IndexError LookupError True
    # expect: KeyError LookupError True
    # expect: ZeroDivisionError ArithmeticError True
    # expect: OverflowError ArithmeticError True
    # expect: FileNotFoundError OSError True
    # expect: UnicodeDecodeError ValueError True
    # expect: RecursionError RuntimeError True
    # expect: NotImplementedError RuntimeError True
    # expect: ModuleNotFoundError ImportError True
    # expect: UnboundLocalError NameError True
    # expect: TabError IndentationError True
    # expect: IndentationError SyntaxError True
    # expect: BrokenPipeError ConnectionError True
    # expect: KeyboardInterrupt Exception False
    # expect: SystemExit Exception False
    # expect: GeneratorExit Exception False
    # expect: StopIteration Exception True
    # expect: BlockingIOError OSError True
    # expect: TimeoutError OSError True
    # expect: ExceptionGroup Exception True
    # expect: Warning Exception True
