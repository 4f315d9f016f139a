"""Where the functions that are in Python live: __init__ imports a module when one of its names is first asked for."""

modules = {
    "numpy._type_names":
        "mintypecode obj2sctype sctype2char issctype issubclass_ issubsctype maximum_sctype cast string_ unicode_ sctypeDict",
    "numpy._documentation":
        "deprecate deprecate_with_doc byte_bounds safe_eval source info who",
    "numpy._errstate":
        "seterr geterr seterrcall geterrcall errstate setbufsize getbufsize",
    "numpy._padding":
        "pad",
    "numpy._joining":
        "block apply_over_axes put_along_axis diag_indices",
    "numpy._overlap":
        "may_share_memory shares_memory",
    "numpy._numeric":
        "amax amin round_ round product cumproduct sometrue alltrue array_equal array_equiv isclose allclose isposinf isneginf "
        "real_if_close nan_to_num fix sinc diff ediff1d gradient trapz interp unwrap cross convolve correlate outer kron "
        "tensordot trace unique in1d isin intersect1d union1d setdiff1d setxor1d lexsort sort_complex msort count_nonzero select "
        "piecewise digitize result_type promote_types can_cast min_scalar_type common_type find_common_type",
    "numpy._objects":
        "str_ object_ bytes_",
    "numpy._times":
        "datetime64 timedelta64 isnat datetime_as_string datetime_data",
    "numpy._business_days":
        "is_busday busday_count busday_offset busdaycalendar",
    "numpy._structures":
        "void record",
    "numpy._records":
        "recarray format_parser",
    "numpy._memmap":
        "memmap",
    "numpy._matrix":
        "matrix asmatrix mat bmat",
    "numpy._einsum":
        "einsum einsum_path",
    "numpy._index_tricks":
        "r_ c_ s_ index_exp mask_indices tril_indices_from triu_indices_from diag_indices_from asarray_chkfinite "
        "typename disp packbits unpackbits binary_repr base_repr",
    "numpy._nditer":
        "nditer nested_iters broadcast",
    "numpy._polynomials":
        "poly roots polyint polyder polyadd polysub polymul polydiv polyval polyfit poly1d RankWarning",
    "numpy._text_files":
        "savetxt",
    "numpy._text_reader":
        "loadtxt",
    "numpy._vectorize":
        "vectorize frompyfunc",
    "numpy._generic_text":
        "genfromtxt recfromtxt recfromcsv fromregex",
    "numpy._windows":
        "hanning hamming blackman bartlett kaiser i0 histogram2d histogramdd",
    "numpy._files":
        "save load savez savez_compressed",
    "numpy._parsing":
        "fromstring fromfile",
    "numpy._statistics":
        "average histogram histogram_bin_edges cov corrcoef nansum nanprod nanmax nanmin nanargmax nanargmin nanmean nanvar nanstd "
        "nancumsum nancumprod",
    "numpy._quantiles":
        "median percentile quantile nanmedian nanpercentile nanquantile",
}
elsewhere = {name: module for module, names in modules.items() for name in names.split()}
elsewhere.update({name: f"numpy.{name}" for name in "linalg rec ma polynomial fft testing ctypeslib lib typing char compat version matrixlib".split()})
elsewhere.update(compare_chararrays="numpy.char", chararray="numpy.char")
elsewhere["emath"] = "numpy.lib.scimath"
