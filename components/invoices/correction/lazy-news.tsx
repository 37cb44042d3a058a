'use client'

import dynamic from 'next/dynamic'

/** The notice at login, loaded by the pages of those who have news: it stands in the layout of all. */
export const LazyNews = dynamic(() => import('./news-notice').then((module) => module.NewsNotice))
