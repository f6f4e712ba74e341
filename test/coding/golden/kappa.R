# Cohen's kappa with its interval by psych, of tables of two coders.
# Rscript kappa.R > kappa.json      (R 4.2.2, psych 2.2.9, jsonlite)
suppressMessages({ library(psych); library(jsonlite) })
# The second is Table 13.1 of Fleiss, Statistical Methods for Rates and Proportions (2nd ed., 1981).
tables <- list(rbind(c(20, 5), c(10, 15)), rbind(c(75, 1, 4), c(5, 4, 1), c(0, 0, 10)), rbind(c(40, 6), c(3, 61)), rbind(c(12, 3), c(0, 5)), rbind(c(2, 9), c(8, 1)))
answer <- lapply(tables, function(m) {
  k <- cohen.kappa(m, n.obs = sum(m))
  list(counts = m, kappa = k$kappa, error = sqrt(k$var.kappa))
})
cat(toJSON(answer, digits = I(15), auto_unbox = TRUE), "\n")
