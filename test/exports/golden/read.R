# Says what R's haven finds in a .sav or .dta file: a line a fact, its parts behind tabs. Run by bin/check-exports.
suppressPackageStartupMessages(library(haven))
file <- commandArgs(trailingOnly = TRUE)[1]
is_sav <- grepl("\\.sav$", file)
data <- if (is_sav) read_sav(file, user_na = TRUE) else read_dta(file)

escaped <- function(text) gsub("\t", "\\t", gsub("\n", "\\n", gsub("\\", "\\\\", text, fixed = TRUE), fixed = TRUE), fixed = TRUE)
number <- function(value) {
  if (is_tagged_na(value)) return(paste0(".", na_tag(value)))
  if (is.na(value)) "." else sprintf("%.17g", value)
}
say <- function(...) cat(paste(enc2utf8(c(...)), collapse = "\t"), "\n", sep = "")

for (name in names(data)) {
  column <- data[[name]]
  label <- attr(column, "label", exact = TRUE)
  say("variable", name, escaped(if (is.null(label)) "" else label))
  labels <- attr(column, "labels", exact = TRUE)
  for (at in seq_along(labels)) say("value", name, number(unclass(labels)[[at]]), escaped(names(labels)[at]))
  range <- attr(column, "na_range", exact = TRUE)
  if (!is.null(range)) say("missing", name, number(range[1]), number(range[2]))
}
for (row in seq_len(nrow(data))) for (name in names(data)) {
  value <- unclass(data[[name]])[[row]]
  say("cell", row, name, if (is.character(value)) escaped(if (is.na(value)) "" else value) else number(value))
}
