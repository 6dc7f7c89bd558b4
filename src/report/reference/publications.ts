/** What the reference page cites, by author and year. */
export const publications = {
  'Allon & Van Mieghem 2010': 'G. Allon, J. A. Van Mieghem (2010), Management Science 56(1), 110–124',
  'Amorim et al. 2025':
    'P. Amorim, A. Eng-Larsson, R. Rooderkerk (2025), Journal of Retailing 101(3), 382–409, doi 10.1016/j.jretai.2025.04.008',
  'Anderson et al. 2006': 'E. T. Anderson, G. J. Fitzsimons, D. Simester (2006), Management Science 52(11), 1751–1763',
  'Bhan & Anderson 2023': 'S. Bhan, E. T. Anderson (2023), Marketing Science 42(2), 314–335',
  'Chen et al. 2000': 'F. Chen, Z. Drezner, J. K. Ryan, D. Simchi-Levi (2000), Management Science 46(3), 436–443',
  'DeHoratius & Raman 2008':
    'N. DeHoratius, A. Raman (2008), Management Science 54(4), 627–641, doi 10.1287/mnsc.1070.0789',
  'Eppen & Schrage 1981':
    'G. Eppen, L. Schrage (1981), in L. B. Schwarz (ed.), Multi-Level Production/Inventory Control Systems, North-Holland, 51–67',
  'Franklin & White 2008': 'W. W. Franklin, K. P. White (2008), Winter Simulation Conference, 541–546',
  'Kang & Gershwin 2005':
    'Y. Kang, S. B. Gershwin (2005), IIE Transactions 37(9), 843–859, doi 10.1080/07408170590969861',
  'Veeraraghavan & Scheller-Wolf 2008': 'S. Veeraraghavan, A. Scheller-Wolf (2008), Operations Research 56(4), 850–864',
  'WERC 2020': 'Warehousing Education and Research Council (2020), DC Measures',
  'White 1997': 'K. P. White (1997), Simulation 69(6), 323–334',
} as const satisfies Readonly<Record<string, string>>;

/** Real data on which figures were measured. */
export const datasets = {
  Olist: 'a sample of 9,999 orders of a Brazilian marketplace for consumers, 2016 to 2018, published by Olist',
  'UCI Online Retail':
    'two years of orders of a British wholesaler of gifts, 2009 to 2011: D. Chen, CC BY 4.0, doi 10.24432/C5CG6D',
  USAID: 'deliveries to USAID’s supply chain of medicines and tests (SCMS), scheduled 2006 to 2012',
} as const satisfies Readonly<Record<string, string>>;

export type Source = keyof typeof publications | keyof typeof datasets;
