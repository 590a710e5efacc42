-- R dbo.Orders
SELECT TOP 10 [Id], [Order Date] FROM [dbo].[Orders]

-- R Orders
SELECT TOP (5) PERCENT * FROM Orders WITH (NOLOCK) ORDER BY Id

-- R Orders Customers
SELECT o.Id FROM Orders o (NOLOCK) INNER JOIN Customers AS c WITH (NOLOCK, INDEX(ix)) ON c.Id = o.CustomerId

-- R Orders L Orders
SELECT * FROM Orders WITH (UPDLOCK, ROWLOCK) WHERE Id = @id

-- R shop.dbo.Orders
SELECT * FROM shop.dbo.Orders

-- R shop..Orders
SELECT * FROM shop..Orders

-- R Orders Items
SELECT o.Id, i.N FROM Orders o CROSS APPLY (SELECT TOP 1 N FROM Items WHERE OrderId = o.Id) i

-- R Orders
SELECT o.Id, f.x FROM Orders o OUTER APPLY dbo.Split(o.Tags, ',') f

-- R Orders
SELECT ISNULL(Name, ''), GETDATE(), CONVERT(varchar(10), Created, 120), DATEADD(day, 1, Created) FROM Orders

-- R Orders
SELECT Id FROM Orders ORDER BY Id OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY OPTION (RECOMPILE)

-- R Orders
SELECT Name AS [Full Name], [Total] = Price * N FROM Orders

-- R Orders
SELECT Id, Name FROM Orders FOR XML PATH('o'), ROOT('r')

-- R Orders
SELECT * FROM Orders FOR JSON AUTO

-- R Orders
SELECT * FROM Orders FOR SYSTEM_TIME AS OF '2020-01-01' AS o WHERE o.Id = 1

--
SELECT * FROM #tmp t JOIN @rows r ON r.id = t.id

-- R Orders
SELECT * INTO #tmp FROM Orders

-- R Sales
SELECT * FROM (SELECT y, amount FROM Sales) s PIVOT (SUM(amount) FOR y IN ([2019], [2020])) AS p

--
SELECT name FROM sys.tables

-- W Orders
INSERT Orders (Id) VALUES (1)

-- W Orders
INSERT INTO Orders (Id) OUTPUT inserted.Id VALUES (@id)

-- W Orders Audit
DELETE FROM Orders OUTPUT deleted.Id INTO Audit WHERE Id = 1

-- R Cart W dbo.Orders
INSERT INTO [dbo].Orders WITH (TABLOCK) (Id) SELECT Id FROM Cart

-- R Customers W Orders
UPDATE o SET o.State = c.State FROM Orders o INNER JOIN Customers c ON c.Id = o.CustomerId

-- R Customers W Orders
UPDATE Orders SET State = c.State FROM Orders INNER JOIN Customers c ON c.Id = Orders.CustomerId

-- W Orders
UPDATE TOP (10) Orders SET State = 'X' OUTPUT inserted.Id WHERE State = 'Y'

-- R Customers W Orders
DELETE o FROM Orders o JOIN Customers c ON c.Id = o.CustomerId

-- R Customers W Orders
DELETE FROM o FROM Orders o JOIN Customers c ON c.Id = o.CustomerId

-- W Orders
DELETE TOP (100) FROM Orders WHERE Old = 1

-- R Src W Tgt
MERGE Tgt AS t USING Src AS s ON t.Id = s.Id WHEN MATCHED AND s.N > 0 THEN UPDATE SET N = s.N WHEN NOT MATCHED BY TARGET THEN INSERT (Id, N) VALUES (s.Id, s.N) WHEN NOT MATCHED BY SOURCE THEN DELETE OUTPUT $action;

--
EXEC dbo.Recompute @id = 1, @x = ?

--
EXEC @r = dbo.Recompute 1

-- R Orders
SELECT NEXT VALUE FOR dbo.seq, Id FROM Orders

-- heuristic R Orders W Orders
IF EXISTS (SELECT 1 FROM Orders WHERE Id = 1) UPDATE Orders SET x = 1 ELSE INSERT INTO Orders (x) VALUES (1)

-- R Orders
SELECT STUFF((SELECT ',' + Name FROM Orders FOR XML PATH('')), 1, 1, '')

-- R Orders
;WITH c AS (SELECT Id FROM Orders) SELECT * FROM c
