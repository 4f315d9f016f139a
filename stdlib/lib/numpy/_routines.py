"""Where the functions that are in Python live: __init__ imports a module when one of its names is first asked for."""

modules = {
    "numpy._errstate":
        "seterr geterr seterrcall geterrcall errstate setbufsize getbufsize",
    "numpy._joining":
        "atleast_1d atleast_2d atleast_3d vstack row_stack hstack dstack column_stack append array_split split hsplit vsplit "
        "dsplit tile flip fliplr flipud rot90 roll insert delete resize pad broadcast_arrays broadcast_shapes block "
        "apply_along_axis apply_over_axes trim_zeros tril triu tri diag diagflat vander ix_ indices unravel_index "
        "ravel_multi_index copyto put_along_axis take_along_axis fromfunction meshgrid may_share_memory shares_memory "
        "fill_diagonal diag_indices tril_indices triu_indices",
    "numpy._numeric":
        "amax amin round_ round product cumproduct sometrue alltrue array_equal array_equiv isclose allclose isscalar "
        "iscomplexobj isrealobj iscomplex isreal isposinf isneginf real imag angle real_if_close nan_to_num fix sinc i0 diff "
        "ediff1d gradient trapz interp unwrap cross convolve correlate outer kron tensordot trace unique in1d isin intersect1d "
        "union1d setdiff1d setxor1d lexsort sort_complex msort count_nonzero argwhere extract place select piecewise digitize "
        "vectorize frompyfunc result_type promote_types can_cast min_scalar_type common_type issubdtype find_common_type ndindex "
        "ndenumerate isfortran compress require polyval",
    "numpy._statistics":
        "average median percentile quantile histogram histogram_bin_edges cov corrcoef nansum nanprod nanmax nanmin nanargmax "
        "nanargmin nanmean nanvar nanstd nanmedian nanpercentile nanquantile nancumsum nancumprod",
}
elsewhere = {name: module for module, names in modules.items() for name in names.split()}
elsewhere["linalg"] = "numpy.linalg"
