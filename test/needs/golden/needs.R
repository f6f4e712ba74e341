# The needs of ratings.csv as base R and the survey package compute them.
# Rscript needs.R > needs.json      (R 4.2.2, survey 4.1, jsonlite)
suppressMessages({ library(survey); library(jsonlite) })
all <- read.csv("ratings.csv", stringsAsFactors = FALSE)
group <- function(rows, weighted) {
  rows <- rows[complete.cases(rows[, c("importance", "ability")]), ]
  if (!weighted) rows$weight <- 1
  needs <- lapply(split(rows, rows$competence), function(d) {
    n <- nrow(d); d$gap <- d$importance - d$ability
    design <- svydesign(ids = ~1, weights = ~weight, data = d)
    m <- function(v) weighted.mean(d[[v]], d$weight)
    s <- function(v) sqrt(n / (n - 1) * sum(d$weight * (d[[v]] - m(v))^2) / sum(d$weight))
    if (!weighted) stopifnot(all.equal(s("gap"), sd(d$gap)))
    list(competence = d$competence[1], n = n, importance = m("importance"), importanceSd = s("importance"), ability = m("ability"), abilitySd = s("ability"),
         gap = m("gap"), interval = as.numeric(confint(svymean(~gap, design), df = n - 1)), mwds = weighted.mean(d$gap * m("importance"), d$weight),
         rds = 100 * (sum(d$gap < 0) - sum(d$gap > 0)) / n, counts = c(sum(d$gap > 0), sum(d$gap < 0), sum(d$gap == 0)))
  })
  mwds <- sapply(needs, function(x) x$mwds); rds <- sapply(needs, function(x) x$rds)
  list(needs = unname(needs[order(-mwds)]), rankAgreement = cor(mwds, -rds, method = "spearman"))
}
answer <- list(everybody = group(all, FALSE), weighted = group(all, TRUE), FI = group(all[all$country == "FI", ], TRUE))
cat(toJSON(answer, digits = I(15), auto_unbox = TRUE), "\n")
